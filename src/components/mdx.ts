import Advice from './advice/Advice.astro';
import BlockBuilder from './block-builder/BlockBuilder.astro';
import CallCard from './call-card/CallCard.astro';
import CampaignCalendar from './campaign-calendar/CampaignCalendar.astro';
import ChatHours from './chat-hours/ChatHours.astro';
import CheckItem from './checklist/CheckItem.astro';
import Checklist from './checklist/Checklist.astro';
import ContactCard from './contact-card/ContactCard.astro';
import ContentLink from './content-link/ContentLink.astro';
import Danger from './danger/Danger.astro';
import DoNotRely from './do-not-rely/DoNotRely.astro';
import Door from './doors/Door.astro';
import Doors from './doors/Doors.astro';
import Dutch from './dutch/Dutch.astro';
import EmbedSnippet from './embed-snippet/EmbedSnippet.astro';
import Guide from './guide/Guide.astro';
import Measured from './measured/Measured.astro';
import OfflineCopy from './offline-copy/OfflineCopy.astro';
import Phone from './phone/Phone.astro';
import RegionFinder from './region-finder/RegionFinder.astro';
import RegionIndex from './region-index/RegionIndex.astro';
import SearchBox from './search-box/SearchBox.astro';
import Site from './site-link/Site.astro';
import Src from './source-marker/Src.astro';
import Welcome from './welcome/Welcome.astro';

/** Everything an editor may use in a page; `a` is what a Markdown link becomes. */
export const mdxComponents = {
  a: ContentLink,
  Advice,
  BlockBuilder,
  CallCard,
  CampaignCalendar,
  ChatHours,
  CheckItem,
  Checklist,
  ContactCard,
  Danger,
  DoNotRely,
  Door,
  Doors,
  Dutch,
  EmbedSnippet,
  Guide,
  Measured,
  OfflineCopy,
  Phone,
  RegionFinder,
  RegionIndex,
  SearchBox,
  Site,
  Src,
  Welcome,
};
